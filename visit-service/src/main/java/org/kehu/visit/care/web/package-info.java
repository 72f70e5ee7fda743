/** Days of care over HTTP. */
@NullMarked
package org.kehu.visit.care.web;

import org.jspecify.annotations.NullMarked;
