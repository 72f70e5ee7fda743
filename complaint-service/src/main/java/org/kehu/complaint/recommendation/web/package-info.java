/** Recommendations over HTTP. */
@NullMarked
package org.kehu.complaint.recommendation.web;

import org.jspecify.annotations.NullMarked;
