/** Maintenance of relations over HTTP. */
@NullMarked
package org.kehu.visit.maintenance.web;

import org.jspecify.annotations.NullMarked;
