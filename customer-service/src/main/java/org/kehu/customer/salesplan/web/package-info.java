/** Sales plans, sales policy and forecasts over HTTP. */
@NullMarked
package org.kehu.customer.salesplan.web;

import org.jspecify.annotations.NullMarked;
