/** Cooperations over HTTP. */
@NullMarked
package org.kehu.complaint.cooperation.web;

import org.jspecify.annotations.NullMarked;
