/** What others hear of supervision reports. */
@NullMarked
package org.kehu.survey.supervision.events;

import org.jspecify.annotations.NullMarked;
