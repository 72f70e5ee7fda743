/** HTTP in: the day's work. */
@NullMarked
package org.kehu.visit.activity.web;

import org.jspecify.annotations.NullMarked;
