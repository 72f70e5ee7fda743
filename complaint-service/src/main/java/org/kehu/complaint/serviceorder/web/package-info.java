/** Service orders over HTTP. */
@NullMarked
package org.kehu.complaint.serviceorder.web;

import org.jspecify.annotations.NullMarked;
