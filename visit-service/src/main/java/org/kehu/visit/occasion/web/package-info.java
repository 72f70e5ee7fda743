/** HTTP in: occasions. */
@NullMarked
package org.kehu.visit.occasion.web;

import org.jspecify.annotations.NullMarked;
