/**
 * Which key it was: symbols, messages and key codes as scancodes of PC/AT set 1. Not exported: for the widget
 * and its fragments, which ask the platform and decide nothing.
 */
@NonNullByDefault
package org.watchglass.swt.keys;

import org.eclipse.jdt.annotation.NonNullByDefault;
