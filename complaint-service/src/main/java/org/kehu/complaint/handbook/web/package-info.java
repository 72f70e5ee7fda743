/** The handbook over HTTP. */
@NullMarked
package org.kehu.complaint.handbook.web;

import org.jspecify.annotations.NullMarked;
