/** What other services tell of their work, as facts to count. */
@NullMarked
package org.kehu.survey.measure.events;

import org.jspecify.annotations.NullMarked;
