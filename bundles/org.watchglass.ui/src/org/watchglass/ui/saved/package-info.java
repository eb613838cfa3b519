/**
 * Connections that the user has saved: how they are kept in a file, their passwords in Equinox's secure
 * storage, and where they come from. Knows no window; what touches the disk is not for the UI thread.
 */
@NonNullByDefault
package org.watchglass.ui.saved;

import org.eclipse.jdt.annotation.NonNullByDefault;
