/** Analysis over HTTP. */
@NullMarked
package org.kehu.customer.analysis.web;

import org.jspecify.annotations.NullMarked;
