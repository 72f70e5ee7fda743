/** Indexes of this service's collections. */
@NullMarked
package org.kehu.survey.storage;

import org.jspecify.annotations.NullMarked;
