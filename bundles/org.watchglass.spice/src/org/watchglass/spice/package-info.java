/**
 * The SPICE client: opens consoles for addresses of the schemes {@code spice} and {@code spice+tls}.
 *
 * <p>A {@link SpiceConsole} has a {@link Session}, which has a connection for each channel and a {@link
 * SpiceDisplay} with a {@link DrawingWorker} for each display channel. Readers hand messages to drawing
 * workers; nobody else draws.
 */
@NonNullByDefault
package org.watchglass.spice;

import org.eclipse.jdt.annotation.NonNullByDefault;
