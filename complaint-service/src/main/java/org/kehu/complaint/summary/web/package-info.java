/** Summaries over HTTP. */
@NullMarked
package org.kehu.complaint.summary.web;

import org.jspecify.annotations.NullMarked;
