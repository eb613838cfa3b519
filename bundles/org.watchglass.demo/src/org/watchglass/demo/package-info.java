/**
 * The embedded guest: a small SPICE server on the loopback address that shows a scripted desktop.
 *
 * <p>{@link DemoConsoleProvider} opens addresses {@code demo:}. For each console it starts a
 * {@link DemoServer} with a one-time ticket and lets the SPICE client connect to it, so that everything on
 * the way is what a real server meets. Each connection has two threads, a reader and a writer; what they
 * share is in {@link Guest} and {@link Session}.
 */
@NonNullByDefault
package org.watchglass.demo;

import org.eclipse.jdt.annotation.NonNullByDefault;
