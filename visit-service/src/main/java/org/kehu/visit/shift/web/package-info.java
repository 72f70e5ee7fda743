/** Shift tables over HTTP. */
@NullMarked
package org.kehu.visit.shift.web;

import org.jspecify.annotations.NullMarked;
