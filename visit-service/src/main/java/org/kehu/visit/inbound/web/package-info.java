/** HTTP in: visits of customers to us. */
@NullMarked
package org.kehu.visit.inbound.web;

import org.jspecify.annotations.NullMarked;
