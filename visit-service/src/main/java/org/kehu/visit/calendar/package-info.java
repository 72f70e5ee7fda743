/** The company's days: which are worked, which day it is, when a day's work ends. */
@NullMarked
package org.kehu.visit.calendar;

import org.jspecify.annotations.NullMarked;
