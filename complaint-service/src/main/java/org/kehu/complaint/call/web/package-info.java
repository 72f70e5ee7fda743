/** Calls over HTTP. */
@NullMarked
package org.kehu.complaint.call.web;

import org.jspecify.annotations.NullMarked;
