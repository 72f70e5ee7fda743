/** Suspicions over HTTP. */
@NullMarked
package org.kehu.complaint.suspicion.web;

import org.jspecify.annotations.NullMarked;
