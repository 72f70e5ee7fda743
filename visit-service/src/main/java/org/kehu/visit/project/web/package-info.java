/** HTTP in: projects of customers. */
@NullMarked
package org.kehu.visit.project.web;

import org.jspecify.annotations.NullMarked;
