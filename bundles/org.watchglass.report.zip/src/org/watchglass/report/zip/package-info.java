/** Reports as one zip file: complete under its final name, or absent. A provider of {@code ReportTarget}. */
@NonNullByDefault
package org.watchglass.report.zip;

import org.eclipse.jdt.annotation.NonNullByDefault;
