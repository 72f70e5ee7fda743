/** HTTP in: my work. */
@NullMarked
package org.kehu.visit.task.web;

import org.jspecify.annotations.NullMarked;
