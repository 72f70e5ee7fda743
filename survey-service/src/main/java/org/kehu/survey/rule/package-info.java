/** The values that the company may set: what is low, how small a group may be shown. */
@NullMarked
package org.kehu.survey.rule;

import org.jspecify.annotations.NullMarked;
