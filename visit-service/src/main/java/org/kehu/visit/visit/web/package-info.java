/** HTTP in: visits. */
@NullMarked
package org.kehu.visit.visit.web;

import org.jspecify.annotations.NullMarked;
