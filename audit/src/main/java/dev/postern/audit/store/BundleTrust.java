package dev.postern.audit.store;

import dev.postern.audit.seal.NoteSigner;

/**
 * What bundles are signed with and checked against.
 *
 * @param origin name of the trail
 * @param policy text of the policy that goes into a bundle
 * @param signer the trail's Ed25519 key
 */
public record BundleTrust(String origin, String policy, NoteSigner signer) {}
