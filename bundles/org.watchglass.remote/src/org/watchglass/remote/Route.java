package org.watchglass.remote;

import java.util.Set;

/**
 * How to get to a server whose address is known. Holds the proxy's password, but prints none.
 *
 * @param secureChannels kinds of channels that must be encrypted, by their names in connection files
 *     ({@code main}, {@code inputs}); {@code all} for each of them
 * @param disabledChannels kinds of channels that are not to be opened
 */
public record Route(
        HttpProxy proxy, Trust trust, Set<String> secureChannels, Set<String> disabledChannels) {
    /** Straight there, and encrypted where the server wants that. */
    public static final Route DIRECT = new Route(HttpProxy.NONE, Trust.PLATFORM, Set.of(), Set.of());

    private static final String ALL = "all";

    public Route {
        secureChannels = Set.copyOf(secureChannels);
        disabledChannels = Set.copyOf(disabledChannels);
    }

    /** @param channel the name of its kind */
    public boolean mustBeSecure(String channel) {
        return secureChannels.contains(ALL) || secureChannels.contains(channel);
    }

    /** This one, through that proxy if it has none. */
    public Route withDefault(HttpProxy fallback) {
        return proxy.isNone() ? new Route(fallback, trust, secureChannels, disabledChannels) : this;
    }

    public Route with(Trust other) {
        return new Route(proxy, other, secureChannels, disabledChannels);
    }
}
