/** What others hear of recommendations. */
@NullMarked
package org.kehu.complaint.recommendation.events;

import org.jspecify.annotations.NullMarked;
