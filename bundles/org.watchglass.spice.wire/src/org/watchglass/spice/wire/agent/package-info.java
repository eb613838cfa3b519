/**
 * What client and guest say to each other through the agent, a program inside the guest: a stream of messages
 * of their own, carried in pieces by the main channel.
 */
@NonNullByDefault
@Version("1.0.0")
package org.watchglass.spice.wire.agent;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.annotation.versioning.Version;
