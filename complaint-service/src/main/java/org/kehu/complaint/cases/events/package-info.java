/** What others hear of cases. */
@NullMarked
package org.kehu.complaint.cases.events;

import org.jspecify.annotations.NullMarked;
