/**
 * What came in: kind, channel, severity, what was said, by whom, and which customer it concerns.
 */
@NullMarked
package org.kehu.complaint.cases.contact;

import org.jspecify.annotations.NullMarked;
