/** Corrective and preventive actions over HTTP. */
@NullMarked
package org.kehu.complaint.correctiveaction.web;

import org.jspecify.annotations.NullMarked;
