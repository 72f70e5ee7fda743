/** What others hear of spot checks. */
@NullMarked
package org.kehu.survey.spotcheck.events;

import org.jspecify.annotations.NullMarked;
