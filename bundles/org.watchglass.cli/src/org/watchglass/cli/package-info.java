/**
 * The command line: {@code record}, {@code screenshot} and {@code check}.
 *
 * <p>{@link org.watchglass.cli.EntryPoint} is the service that the launcher calls. It wires plain classes:
 * {@code Program} reads the arguments, the commands do the work on the thread that called, and what other
 * threads have to say (signals, the console, the recorder, the framework) waits for that thread in its {@code
 * Inbox}.
 */
@NonNullByDefault
package org.watchglass.cli;

import org.eclipse.jdt.annotation.NonNullByDefault;
