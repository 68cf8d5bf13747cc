package dev.postern.policy.detect.secret;

import java.util.List;

/**
 * A vendor's credential that can be told by its first characters, as its documentation describes it. One row for each; a
 * new one needs nothing else.
 *
 * @param vendor who issues it
 * @param prefix the first characters, as they are written
 * @param alphabet which characters follow
 * @param shortest fewest characters after the prefix
 * @param longest most characters after the prefix; {@link #UNBOUNDED} where there is no limit
 * @param checked whether the last six characters are a checksum that {@link
 *     dev.postern.policy.detect.check.Base62Crc} knows
 */
record TokenPrefix(String vendor, String prefix, Alphabet alphabet, int shortest, int longest, boolean checked) {
    static final int UNBOUNDED = Integer.MAX_VALUE;

    static final List<TokenPrefix> ALL = List.of(
            fixed("AWS access key id", "AKIA", Alphabet.BASE32, 16),
            fixed("AWS temporary access key id", "ASIA", Alphabet.BASE32, 16),
            fixed("AWS bearer token id", "ABIA", Alphabet.BASE32, 16),
            fixed("AWS context-specific credential", "ACCA", Alphabet.BASE32, 16),
            from("Amazon Bedrock API key", "ABSK", Alphabet.BASE64, 100),
            from("Amazon MWS token", "amzn.mws.", Alphabet.NAME, 36),
            checked("GitHub personal access token", "ghp_", 36),
            checked("GitHub OAuth token", "gho_", 36),
            checked("GitHub user-to-server token", "ghu_", 36),
            from("GitHub server-to-server token", "ghs_", Alphabet.JWT, 36),
            from("GitHub refresh token", "ghr_", Alphabet.BASE62, 36),
            from("GitHub fine-grained token", "github_pat_", Alphabet.WORD, 22),
            from("GitLab personal access token", "glpat-", Alphabet.JWT, 20),
            from("GitLab deploy token", "gldt-", Alphabet.NAME, 20),
            from("GitLab runner token", "glrt-", Alphabet.JWT, 20),
            from("GitLab runner registration token", "GR1348941", Alphabet.NAME, 20),
            from("GitLab CI job token", "glcbt-", Alphabet.NAME, 20),
            from("GitLab pipeline trigger token", "glptt-", Alphabet.NAME, 40),
            from("GitLab feed token", "glft-", Alphabet.NAME, 20),
            from("GitLab incoming mail token", "glimt-", Alphabet.NAME, 20),
            from("GitLab agent token", "glagent-", Alphabet.NAME, 50),
            from("GitLab OAuth secret", "gloas-", Alphabet.NAME, 50),
            from("GitLab SCIM token", "glsoat-", Alphabet.NAME, 20),
            from("GitLab feature flag token", "glffct-", Alphabet.NAME, 20),
            from("Slack bot token", "xoxb-", Alphabet.NAME, 20),
            from("Slack user token", "xoxp-", Alphabet.NAME, 20),
            from("Slack workspace token", "xoxa-", Alphabet.NAME, 10),
            from("Slack workspace token", "xoxs-", Alphabet.NAME, 10),
            from("Slack legacy token", "xoxo-", Alphabet.NAME, 20),
            from("Slack refresh token", "xoxr-", Alphabet.NAME, 10),
            from("Slack configuration token", "xoxe-", Alphabet.NAME, 20),
            from("Slack configuration token", "xoxe.xox", Alphabet.NAME, 20),
            from("Slack app token", "xapp-", Alphabet.NAME, 20),
            from("Slack webhook", "https://hooks.slack.com/services/", Alphabet.PATH, 40),
            from("Slack workflow webhook", "https://hooks.slack.com/workflows/", Alphabet.PATH, 40),
            from("Slack trigger webhook", "https://hooks.slack.com/triggers/", Alphabet.PATH, 40),
            from("Discord webhook", "https://discord.com/api/webhooks/", Alphabet.PATH, 60),
            from("Discord webhook", "https://discordapp.com/api/webhooks/", Alphabet.PATH, 60),
            from("OpenAI project key", "sk-proj-", Alphabet.NAME, 20),
            from("OpenAI service account key", "sk-svcacct-", Alphabet.NAME, 20),
            from("OpenAI admin key", "sk-admin-", Alphabet.NAME, 20),
            from("Anthropic key", "sk-ant-", Alphabet.NAME, 20),
            from("OpenRouter key", "sk-or-v1-", Alphabet.BASE62, 32),
            from("OpenAI key", "sk-", Alphabet.BASE62, 20),
            from("Hugging Face token", "hf_", Alphabet.BASE62, 30),
            from("Hugging Face organisation token", "api_org_", Alphabet.BASE62, 30),
            from("Perplexity key", "pplx-", Alphabet.BASE62, 40),
            from("Groq key", "gsk_", Alphabet.BASE62, 40),
            from("xAI key", "xai-", Alphabet.BASE62, 40),
            from("Replicate token", "r8_", Alphabet.BASE62, 36),
            fixed("Google API key", "AIza", Alphabet.NAME, 35),
            from("Google OAuth access token", "ya29.", Alphabet.NAME, 20),
            from("Google OAuth client secret", "GOCSPX-", Alphabet.NAME, 24),
            from("Stripe live key", "sk_live_", Alphabet.BASE62, 10),
            from("Stripe test key", "sk_test_", Alphabet.BASE62, 10),
            from("Stripe production key", "sk_prod_", Alphabet.BASE62, 10),
            from("Stripe restricted key", "rk_live_", Alphabet.BASE62, 10),
            from("Stripe restricted test key", "rk_test_", Alphabet.BASE62, 10),
            from("Stripe restricted production key", "rk_prod_", Alphabet.BASE62, 10),
            from("Stripe webhook secret", "whsec_", Alphabet.BASE64, 24),
            checked("npm token", "npm_", 36),
            from("PyPI token", "pypi-AgEIcHlwaS5vcmc", Alphabet.NAME, 50),
            from("RubyGems key", "rubygems_", Alphabet.HEX, 48),
            from("crates.io token", "cio", Alphabet.BASE62, 32),
            from("Docker Hub token", "dckr_pat_", Alphabet.NAME, 20),
            from("Docker Hub organisation token", "dckr_oat_", Alphabet.NAME, 20),
            fixed("DigitalOcean token", "dop_v1_", Alphabet.HEX, 64),
            fixed("DigitalOcean OAuth token", "doo_v1_", Alphabet.HEX, 64),
            fixed("DigitalOcean refresh token", "dor_v1_", Alphabet.HEX, 64),
            from("SendGrid key", "SG.", Alphabet.JWT, 60),
            from("Brevo key", "xkeysib-", Alphabet.NAME, 64),
            from("Shopify access token", "shpat_", Alphabet.HEX, 32),
            from("Shopify custom app token", "shpca_", Alphabet.HEX, 32),
            from("Shopify private app token", "shppa_", Alphabet.HEX, 32),
            from("Shopify shared secret", "shpss_", Alphabet.HEX, 32),
            from("Square access token", "sq0atp-", Alphabet.NAME, 22),
            from("Square OAuth secret", "sq0csp-", Alphabet.NAME, 40),
            from("age secret key", "AGE-SECRET-KEY-1", Alphabet.BASE62, 58),
            from("HashiCorp Vault token", "hvs.", Alphabet.NAME, 24),
            from("HashiCorp Vault batch token", "hvb.", Alphabet.NAME, 24),
            from("Grafana service account token", "glsa_", Alphabet.WORD, 32),
            from("Grafana Cloud token", "glc_", Alphabet.BASE64, 32),
            from("Linear key", "lin_api_", Alphabet.BASE62, 40),
            from("Notion token", "ntn_", Alphabet.BASE62, 40),
            from("Figma token", "figd_", Alphabet.NAME, 40),
            from("Postman key", "PMAK-", Alphabet.NAME, 24),
            from("New Relic user key", "NRAK-", Alphabet.BASE62, 27),
            from("New Relic browser key", "NRJS-", Alphabet.HEX, 19),
            from("New Relic insert key", "NRII-", Alphabet.NAME, 32),
            from("Databricks token", "dapi", Alphabet.HEX_DASH, 32),
            from("Atlassian token", "ATATT3", Alphabet.BASE64_URL, 60),
            from("Bitbucket app password", "ATBB", Alphabet.BASE62, 32),
            from("Contentful token", "CFPAT-", Alphabet.NAME, 43),
            from("Doppler token", "dp.pt.", Alphabet.BASE62, 40),
            from("Dynatrace token", "dt0c01.", Alphabet.JWT, 80),
            from("Pulumi token", "pul-", Alphabet.HEX, 40),
            from("PlanetScale token", "pscale_tkn_", Alphabet.JWT, 30),
            from("PlanetScale password", "pscale_pw_", Alphabet.JWT, 30),
            from("PlanetScale OAuth token", "pscale_oauth_", Alphabet.JWT, 30),
            from("Sentry organisation token", "sntrys_", Alphabet.BASE64_URL, 60),
            from("Sentry user token", "sntryu_", Alphabet.HEX, 64),
            from("Supabase token", "sbp_", Alphabet.HEX, 40),
            from("Fly.io token", "fo1_", Alphabet.NAME, 40),
            from("Fly.io token", "fm2_", Alphabet.BASE64, 60),
            from("EasyPost key", "EZAK", Alphabet.BASE62, 54),
            from("EasyPost test key", "EZTK", Alphabet.BASE62, 54),
            from("Flutterwave key", "FLWSECK", Alphabet.NAME, 12),
            from("Typeform token", "tfp_", Alphabet.JWT, 44),
            from("ReadMe key", "rdme_", Alphabet.BASE62, 60),
            from("Prefect key", "pnu_", Alphabet.BASE62, 36),
            from("Terraform Cloud token", "atlasv1.", Alphabet.NAME, 60),
            from("Alibaba access key id", "LTAI", Alphabet.BASE62, 20),
            from("1Password service account token", "ops_eyJ", Alphabet.BASE64, 100),
            from("1Password secret key", "A3-", Alphabet.NAME, 32),
            from("Facebook token", "EAACEdEose0cBA", Alphabet.BASE62, 20),
            from("Clojars token", "CLOJARS_", Alphabet.BASE62, 50),
            from("Twilio key", "SK", Alphabet.HEX, 32),
            from("Mailgun key", "key-", Alphabet.HEX, 32),
            from("Postern key", "pst_p_", Alphabet.WORD, 20),
            from("Postern service key", "pst_s_", Alphabet.WORD, 20));

    private static TokenPrefix fixed(String vendor, String prefix, Alphabet alphabet, int length) {
        return new TokenPrefix(vendor, prefix, alphabet, length, length, false);
    }

    private static TokenPrefix checked(String vendor, String prefix, int length) {
        return new TokenPrefix(vendor, prefix, Alphabet.BASE62, length, length, true);
    }

    private static TokenPrefix from(String vendor, String prefix, Alphabet alphabet, int shortest) {
        return new TokenPrefix(vendor, prefix, alphabet, shortest, UNBOUNDED, false);
    }
}
