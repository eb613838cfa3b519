/**
 * Report: what a user tells of a fault, with what is known at that moment.
 *
 * <p>A front end makes a {@link Report} and submits it to a {@link ReportTarget} service, which asks every
 * {@link ReportSection} service for its part. Any bundle may add a section. Or it lets the
 * {@link AutoReports} service watch a console, which then reports by itself.
 */
@NonNullByDefault
@Version("1.1.0")
package org.watchglass.report;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.annotation.versioning.Version;
