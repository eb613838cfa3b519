package org.watchglass.recorder;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.ToLongFunction;
import javax.management.JMException;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import org.watchglass.capture.RecordingStatus;
import org.watchglass.capture.RecordingStatus.DisplayCounts;

/** What {@link RecorderMXBean} tells, summed up when it is asked for. */
final class RecorderCounters implements RecorderMXBean {
    private static final System.Logger LOG = System.getLogger(RecorderCounters.class.getName());
    private static final String NAME = "org.watchglass:type=Recorder";

    private final List<ActiveRecording> recordings;
    private final KeptConsoles kept;

    /** @param recordings those that have ended included; any thread may read both */
    RecorderCounters(List<ActiveRecording> recordings, KeptConsoles kept) {
        this.recordings = recordings;
        this.kept = kept;
    }

    /** Takes a while: the virtual machine's monitoring is set up when it is first asked for. */
    void register() {
        try {
            ManagementFactory.getPlatformMBeanServer().registerMBean(this, name());
        } catch (JMException e) {
            LOG.log(System.Logger.Level.INFO, "the counters are not monitored: " + e.getMessage());
        }
    }

    void unregister() {
        try {
            if (ManagementFactory.getPlatformMBeanServer().isRegistered(name())) {
                ManagementFactory.getPlatformMBeanServer().unregisterMBean(name());
            }
        } catch (JMException e) {
            LOG.log(System.Logger.Level.DEBUG, "somebody else has unregistered the counters", e);
        }
    }

    private static ObjectName name() throws MalformedObjectNameException {
        return new ObjectName(NAME);
    }

    private List<RecordingStatus> running() {
        return recordings.stream().filter(recording -> !recording.isClosing()).map(ActiveRecording::status)
                .toList();
    }

    private long sum(ToLongFunction<DisplayCounts> figure) {
        return running().stream()
                .flatMap(status -> status.displays().values().stream())
                .mapToLong(figure)
                .sum();
    }

    @Override
    public int getRecordings() {
        return running().size();
    }

    @Override
    public long getFramesOffered() {
        return sum(DisplayCounts::offered);
    }

    @Override
    public long getVideoDropCount() {
        return sum(DisplayCounts::dropped);
    }

    @Override
    public long getVideoEncodeErrors() {
        return sum(counts -> counts.written().errors());
    }

    @Override
    public long getBytesWritten() {
        return sum(counts -> counts.written().bytes());
    }

    @Override
    public int getKeptConsoles() {
        return kept.count();
    }

    @Override
    public long getKeptBytes() {
        return kept.bytes();
    }
}
