/**
 * Flow: work handed from one thread to another.
 *
 * <p>A {@link Mailbox} is bounded and says so when it is full; a {@link Worker} drains one, in order, on an
 * executor that its owner owns; {@link Threads} names threads by their role; time comes from a
 * {@link Ticker}.
 */
@NonNullByDefault
@Version("1.0.0")
package org.watchglass.flow;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.annotation.versioning.Version;
