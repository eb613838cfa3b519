package org.watchglass.build;

import static com.tngtech.archunit.core.domain.JavaModifier.SYNCHRONIZED;
import static com.tngtech.archunit.core.domain.JavaModifier.VOLATILE;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Encoder and file are reachable from the worker of one sink alone, so that neither needs a lock.
 *
 * <p>The worker holds a picture encoder, and that one the encoder; the file holds what writes it; and no
 * field holds a worker: whoever runs one has it on the stack of the thread that runs it. What fills memory
 * alone has its picture encoder there too.
 */
class EncoderConfinementTest {
    private static final Path CLASSES =
            Checkout.ROOT.resolve("bundles/org.watchglass.capture.mp4/target/classes");
    private static final String WORKER = "org.watchglass.capture.mp4.Mp4Worker";
    private static final String FILE = "org.watchglass.capture.mp4.Mp4File";
    private static final String PICTURES = "org.watchglass.capture.mp4.PictureEncoder";
    private static final String ENCODER = "org.watchglass.h264.H264Encoder";
    private static final String WRITER = "org.watchglass.mp4.HybridMp4Writer";
    private static final String CONFINED = ".*[.](Mp4Worker|Mp4File|PictureEncoder)";

    private final JavaClasses classes = CompiledClasses.in(List.of(CLASSES));

    @BeforeEach
    void isCompiled() {
        assumeTrue(Files.exists(CLASSES));
    }

    @Test
    void onlyTheWorkerHoldsAnEncoderOrAFile() {
        fields().that().haveRawType(PICTURES).or().haveRawType(FILE)
                .should().bePrivate().andShould().beDeclaredIn(WORKER).check(classes);
        fields().that().haveRawType(ENCODER)
                .should().bePrivate().andShould().beDeclaredIn(PICTURES).check(classes);
        fields().that().haveRawType(WRITER)
                .should().bePrivate().andShould().beDeclaredIn(FILE).check(classes);
    }

    @Test
    void nothingHoldsAWorker() {
        noFields().should().haveRawType(WORKER).check(classes);
    }

    @Test
    void nothingHandsTheEncoderOrTheFileOut() {
        noMethods().that().areNotPrivate()
                .should().haveRawReturnType(ENCODER).orShould().haveRawReturnType(PICTURES).check(classes);
        noMethods().that().areNotPrivate().and().areDeclaredIn(WORKER)
                .should().haveRawReturnType(FILE).check(classes);
    }

    @Test
    void neitherNeedsALock() {
        noFields().that().areDeclaredInClassesThat().haveNameMatching(CONFINED)
                .should().haveModifier(VOLATILE).check(classes);
        noMethods().that().areDeclaredInClassesThat().haveNameMatching(CONFINED)
                .should().haveModifier(SYNCHRONIZED).check(classes);
        noClasses().that().haveNameMatching(CONFINED)
                .should().dependOnClassesThat().resideInAnyPackage("java.util.concurrent.locks")
                .check(classes);
    }
}
