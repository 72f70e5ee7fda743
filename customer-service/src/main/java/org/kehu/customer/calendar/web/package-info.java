/** The working calendar over HTTP. */
@NullMarked
package org.kehu.customer.calendar.web;

import org.jspecify.annotations.NullMarked;
