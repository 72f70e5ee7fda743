/** The small copy of customers that scope, level and grouping need. */
@NullMarked
package org.kehu.survey.customer;

import org.jspecify.annotations.NullMarked;
