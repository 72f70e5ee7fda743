/**
 * The token issuer of the local suite: an OpenID provider for the demo company. Apps get tokens by
 * client credentials; the launcher gets a person's token by a signed assertion (RFC 7523).
 */
@NullMarked
package org.kehu.local.issuer;

import org.jspecify.annotations.NullMarked;
