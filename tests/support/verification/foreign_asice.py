"""Makes an ASiC-E container without a line of the program under test: hashlib, zipfile and openssl alone.

usage: foreign_asice.py < specification.json; see foreign-container.ts for its fields
"""

import base64
import hashlib
import io
import json
import subprocess
import sys
import urllib.parse
import zipfile

NAMESPACE = "http://uri.etsi.org/02918/v1.2.1#"
SIGNATURE_NAMESPACE = "http://www.w3.org/2000/09/xmldsig#"
DIGEST_URIS = {
    "sha256": "http://www.w3.org/2001/04/xmlenc#sha256",
    "sha384": "http://www.w3.org/2001/04/xmldsig-more#sha384",
    "sha512": "http://www.w3.org/2001/04/xmlenc#sha512",
    "sha3_256": "http://www.w3.org/2007/05/xmldsig-more#sha3-256",
}


class Unseekable(io.RawIOBase):
    """A pipe as far as zipfile can tell: it then writes data descriptors."""

    def __init__(self, path):
        self.file = open(path, "wb")

    def writable(self):
        return True

    def write(self, data):
        return self.file.write(data)

    def close(self):
        self.file.close()
        super().close()


def manifest_of(manifest, contents):
    quote = urllib.parse.quote if manifest["encodeNames"] else str
    references = "".join(
        f'<a:DataObjectReference URI="{quote(name)}"><d:DigestMethod Algorithm="{DIGEST_URIS[manifest["digest"]]}" />'
        f"<d:DigestValue>{base64.b64encode(hashlib.new(manifest['digest'], contents[name]).digest()).decode()}"
        "</d:DigestValue></a:DataObjectReference>"
        for name in manifest["files"]
    )
    return (
        f'<a:ASiCManifest xmlns:a="{NAMESPACE}" xmlns:d="{SIGNATURE_NAMESPACE}">'
        f'<a:SigReference URI="{quote(manifest["signature"])}" MimeType="{manifest["mediaType"]}" />'
        f"{references}</a:ASiCManifest>"
    ).encode()


def sign(manifest, data):
    key = manifest["signer"]
    command = ["openssl", "cms", "-sign", "-binary", "-outform", "DER", "-md", manifest["signatureDigest"]]
    command += ["-signer", f"{key}.pem", "-inkey", f"{key}.key", "-certfile", "issuer.pem", *manifest["options"]]
    return subprocess.run(command, input=data, check=True, stdout=subprocess.PIPE).stdout


def main():
    specification = json.load(sys.stdin)
    contents = {file["name"]: base64.b64decode(file["base64"]) for file in specification["files"]}
    entries = dict(contents)
    for manifest in specification["manifests"]:
        data = manifest_of(manifest, entries)
        entries[manifest["name"]] = data
        entries[manifest["signature"]] = sign(manifest, data)
    order = specification["order"] or list(entries)
    target = Unseekable(specification["out"]) if specification["streamed"] else open(specification["out"], "wb")
    with target, zipfile.ZipFile(target, "w") as archive:
        for folder in specification["folders"]:
            archive.writestr(zipfile.ZipInfo(folder), b"")
        for name in order:
            method = zipfile.ZIP_DEFLATED if name in specification["deflated"] else zipfile.ZIP_STORED
            archive.writestr(zipfile.ZipInfo(name, (2018, 7, 9, 10, 20, 30)), entries[name], method)
        archive.comment = specification["comment"].encode()


main()
