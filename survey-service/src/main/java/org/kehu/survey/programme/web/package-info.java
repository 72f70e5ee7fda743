/** HTTP out: when everybody must be asked next. */
@NullMarked
package org.kehu.survey.programme.web;

import org.jspecify.annotations.NullMarked;
