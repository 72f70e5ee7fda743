/** Violations over HTTP. */
@NullMarked
package org.kehu.complaint.violation.web;

import org.jspecify.annotations.NullMarked;
