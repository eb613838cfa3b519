package org.watchglass.remote.replay;

import org.osgi.annotation.versioning.ProviderType;

/** A service that draws what was recorded of a console's connections. Any thread. */
@ProviderType
public interface ReplayProvider {
    /** Begins a replay, which the caller closes. */
    Replay open(ReplayAudience audience);
}
