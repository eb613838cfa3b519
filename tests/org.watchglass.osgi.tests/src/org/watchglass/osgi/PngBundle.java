package org.watchglass.osgi;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;

/** The example recorder as its author would deliver it: a bundle that nobody has installed yet. */
final class PngBundle {
    private PngBundle() {}

    /** A jar of what was built, as that version. */
    static InputStream version(String version) throws IOException {
        Bundle built = Services.bundle("org.watchglass.example.png");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest(built, version))) {
            for (URL url : Collections.list(built.findEntries("/", "*", true))) {
                String name = url.getPath().substring(1);
                if (!name.endsWith("/") && !name.equals(JarFile.MANIFEST_NAME)) {
                    jar.putNextEntry(new JarEntry(name));
                    try (InputStream in = url.openStream()) {
                        in.transferTo(jar);
                    }
                }
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private static Manifest manifest(Bundle built, String version) {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        Collections.list(built.getHeaders("").keys())
                .forEach(name -> attributes.putValue(name, built.getHeaders("").get(name)));
        attributes.putValue(Constants.BUNDLE_VERSION, version);
        return manifest;
    }
}
