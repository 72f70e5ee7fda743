/** Passing cases on over HTTP. */
@NullMarked
package org.kehu.complaint.transfer.web;

import org.jspecify.annotations.NullMarked;
