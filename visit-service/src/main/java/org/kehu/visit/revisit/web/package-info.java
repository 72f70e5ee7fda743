/** HTTP in: revisits. */
@NullMarked
package org.kehu.visit.revisit.web;

import org.jspecify.annotations.NullMarked;
