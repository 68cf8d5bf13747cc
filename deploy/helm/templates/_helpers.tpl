{{- define "postern.name" -}}
{{- printf "%s" .Release.Name | trunc 50 | trimSuffix "-" -}}
{{- end -}}

{{- define "postern.selector" -}}
app.kubernetes.io/name: postern
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{- define "postern.labels" -}}
{{ include "postern.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end -}}

{{- define "postern.image" -}}
{{- if .Values.image.digest -}}
{{ .Values.image.repository }}@{{ .Values.image.digest }}
{{- else -}}
{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}
{{- end -}}
{{- end -}}

{{- define "postern.policyConfigMap" -}}
{{- .Values.policy.existingConfigMap | default (printf "%s-policy" (include "postern.name" .)) -}}
{{- end -}}

{{/* Directory and file of a model server's key inside the pod. */}}
{{- define "postern.modelKeyPath" -}}
/etc/postern/model-keys/{{ .name }}/{{ .key }}
{{- end -}}

{{/* Where the files of the company's own data lie. */}}
{{- define "postern.policyDataVolume" -}}
{{- if and .existingClaim .existingSecret -}}
{{- fail "policy.data.existingClaim and policy.data.existingSecret exclude each other" -}}
{{- else if .existingClaim -}}
persistentVolumeClaim:
  claimName: {{ .existingClaim }}
  readOnly: true
{{- else -}}
secret:
  secretName: {{ .existingSecret }}
  defaultMode: 0440
{{- end -}}
{{- end -}}

{{/* File inside the pod with what opens a key encryption key: the pod's own token, a token of the Vault, or a PIN. */}}
{{- define "postern.kekSecretPath" -}}
{{- if .kek.kubernetesRole -}}
/etc/postern/kek/{{ .name }}/token
{{- else -}}
/etc/postern/kek/{{ .name }}/{{ (required (printf "audit.keys.%s needs kubernetesRole or secretRef" .name) .kek.secretRef).key }}
{{- end -}}
{{- end -}}

{{/* Names of the secrets with keys of model servers, each once, as a list in JSON. */}}
{{- define "postern.modelKeySecrets" -}}
{{- $names := list -}}
{{- range $model := .Values.models -}}
{{- with $model.keyRef }}{{ $names = append $names .name }}{{ end -}}
{{- range $server := $model.servers -}}
{{- with $server.keyRef }}{{ $names = append $names .name }}{{ end -}}
{{- end -}}
{{- end -}}
{{- range $ref := .Values.modelKeys -}}
{{- $names = append $names $ref.name -}}
{{- end -}}
{{- $names | uniq | sortAlpha | toJson -}}
{{- end }}
