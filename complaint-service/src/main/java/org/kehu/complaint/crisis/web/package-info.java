/** Crises over HTTP. */
@NullMarked
package org.kehu.complaint.crisis.web;

import org.jspecify.annotations.NullMarked;
