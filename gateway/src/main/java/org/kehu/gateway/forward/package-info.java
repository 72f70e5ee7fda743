/** Handing a request to an instance of a service: choice, time limits, retry, breaker. */
@NullMarked
package org.kehu.gateway.forward;

import org.jspecify.annotations.NullMarked;
