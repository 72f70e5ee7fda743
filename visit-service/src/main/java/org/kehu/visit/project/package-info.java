/** Projects of customers (客户项目): running, delivered, closed; each has its revisits. */
@NullMarked
package org.kehu.visit.project;

import org.jspecify.annotations.NullMarked;
