/** Training of the people who serve customers (内部培训): planned, held, and due again. */
@NullMarked
package org.kehu.survey.training;

import org.jspecify.annotations.NullMarked;
