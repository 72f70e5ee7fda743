/** What every service's OpenAPI 3.1 description has in common: written once, true for all. */
@NullMarked
package org.kehu.kit.openapi;

import org.jspecify.annotations.NullMarked;
